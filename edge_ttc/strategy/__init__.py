"""Ways of spending compute, one file each."""
