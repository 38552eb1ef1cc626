"""How the bundled models were made: data, training, export, quantisation, acceptance. Not in the wheel."""
