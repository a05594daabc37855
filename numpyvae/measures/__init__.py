"""What one measures in a latent space: collapse, factors, anomalies, paths."""
