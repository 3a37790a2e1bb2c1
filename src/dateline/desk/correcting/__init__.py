"""What an analyst corrects in a claim: its grammar, and how it is laid over what the reader found."""

from dateline.desk.correcting.corrected import Corrected, Correction
from dateline.desk.correcting.grammar import CORRECT, Said, said
from dateline.desk.correcting.overlay import each_laid_over, laid_over

__all__ = ["CORRECT", "Corrected", "Correction", "Said", "each_laid_over", "laid_over", "said"]
