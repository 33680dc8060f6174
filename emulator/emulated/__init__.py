"""An emulated AWS: moto, what moto lacks, and the refusals that AWS documents."""
