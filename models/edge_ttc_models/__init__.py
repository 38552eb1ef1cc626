"""The bundled model family: weights, cards and profiles. Data only."""
