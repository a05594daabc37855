"""Finite differences, and what they can and can't tell."""

from .. import gradcheck
from ..trials.gradient_checks import (
    BEST_STEP,
    KINKS,
    NUMERICAL_GRADIENT,
    RELATIVE_ERROR,
    best_step,
    kinks,
)
from .exercise import Exercise

EXERCISES = (
    Exercise(
        "numerical_gradient", "f, x, h=1e-4", "The gradient of f at x, by finite differences.",
        "f, a function of an array that returns a number; x of any shape; h, the step to either"
        " side\n"
        "returns grad, like x; afterwards x must be as it was",
        (
            "Move one entry of x a little, and see how much f moves. Then the next entry.",
            "df/dx_i ≈ (f(x + h e_i) - f(x - h e_i)) / (2h), where e_i is 1 in entry i and 0"
            " elsewhere",
            "for i in np.ndindex(x.shape) goes through all entries of any shape; grad[i] is one"
            " number.",
            "step = np.zeros_like(x), step[i] = h; then the difference of f(x + step) and f(x -"
            " step), over 2h.",
        ),
        gradcheck.numerical_gradient,
        trial=NUMERICAL_GRADIENT,
    ),
    Exercise(
        "best_step", "f, slope, x, steps", "The step at which a central difference is best.",
        "f, a function of a number; slope, its true derivative at the number x; steps (n,)\n"
        "returns the one of the steps for which (f(x + h) - f(x - h)) / (2h) is nearest to slope;\n"
        "of equally near ones the first",
        (
            "The smallest step is not the best: f(x + h) and f(x - h) then agree in nearly all their"
            " digits.",
            "error(h) = |(f(x + h) - f(x - h)) / (2h) - slope|",
            "One error for each step; f takes one number at a time. The result is one number, out"
            " of steps.",
            "np.argmin(errors) is the place of the smallest error; return the step at that place.",
        ),
        best_step,
        trial=BEST_STEP,
    ),
    Exercise(
        "relative_error", "analytic, numerical", "How far apart two gradients are, as one number.",
        "analytic and numerical, of the same shape\n"
        "returns a number: the norm of their difference, over the sum of their norms; 0 if both"
        " are 0",
        (
            "A difference of 1e-5 is large for a gradient of 1e-5 and small for a gradient of 10:"
            " divide by the size.",
            "‖a - n‖ / (‖a‖ + ‖n‖), with ‖a‖ = sqrt(Σ a²) over all entries",
            "One number for the whole array, whatever its shape.",
            "np.linalg.norm of the difference, over the sum of two np.linalg.norm; mind 0 / 0.",
        ),
        gradcheck.relative_error,
        trial=RELATIVE_ERROR,
    ),
    Exercise(
        "kinks", "f, x, h", "At which entries of x does f have a kink?",
        "f, a function of an array that returns a number; x of any shape; h, the step\n"
        "returns an array of bool like x: True where its slopes to the right and to the left\n"
        "differ by more than a tenth of the larger of their sizes, else False",
        (
            "Near the corner of a ReLU a central difference mixes two slopes, so it is not a gradient.",
            "right = (f(x + h e_i) - f(x)) / h, left = (f(x) - f(x - h e_i)) / h",
            "for i in np.ndindex(x.shape); found[i] is True or False.",
            "abs(right - left) > 0.1 * max(abs(right), abs(left))",
        ),
        kinks,
        trial=KINKS,
    ),
)  # fmt: skip
