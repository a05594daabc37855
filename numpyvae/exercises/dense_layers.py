"""Dense layers, ReLU and tanh."""

from .. import layers
from .exercise import Exercise

EXERCISES = (
    Exercise(
        "dense_forward", "x, W, b", "A dense layer.",
        "y_j = Σ_i x_i W_ij + b_j for each example\n"
        "x (..., n_in), W (n_in, n_out), b (n_out,)\nreturns y (..., n_out)",
        (
            "Each output is a weighted sum of the inputs, plus a bias.",
            "y_j = Σ_i x_i W_ij + b_j",
            "(..., n_in) @ (n_in, n_out) is (..., n_out); NumPy adds b to every row.",
            "x @ W is the sum; b is still to be added.",
        ),
        layers.dense_forward,
    ),
    Exercise(
        "dense_backward", "dy, x, W", "The gradients of a dense layer.",
        "The layer is y_j = Σ_i x_i W_ij + b_j for each example.\n"
        "dy = ∂loss/∂y (..., n_out), the gradient that comes from above; x (..., n_in);"
        " W (n_in, n_out)\n"
        "returns dx (..., n_in), dW (n_in, n_out), db (n_out,)",
        (
            "Ask of each entry of x, W and b which outputs it reaches, and with what factor.",
            "y_j = Σ_i x_i W_ij + b_j, so dx_i = Σ_j dy_j W_ij, dW_ij = Σ x_i dy_j, db_j = Σ dy_j,"
            " the last two summed over all examples.",
            "All axes before the last count examples: dy.reshape(-1, n_out) puts them in rows.",
            "dx is dy times W transposed; dW is x transposed (in rows) times dy; db sums the rows.",
        ),
        layers.dense_backward,
    ),
    Exercise(
        "relu_forward", "x", "ReLU: x where it is positive, else 0.",
        "x of any shape\nreturns y, like x",
        (
            "It cuts off what is negative.",
            "y = max(x, 0)",
            "Elementwise: NumPy has a maximum of an array and a number.",
            "np.maximum takes the array and the number.",
        ),
        layers.relu_forward,
    ),
    Exercise(
        "relu_backward", "dy, y", "The gradient of ReLU, from its output.",
        "dy = ∂loss/∂y, the gradient that comes from above, and y = max(x, 0), of the same shape\n"
        "returns dx, like y",
        (
            "Where ReLU is on it passes x on unchanged; where it is off nothing of x gets through.",
            "dy/dx = 1 where x > 0, else 0; and x > 0 exactly where y > 0.",
            "A comparison gives an array of True and False, which multiplies like 1 and 0.",
            "Multiply dy by the comparison y > 0.",
        ),
        layers.relu_backward,
    ),
    Exercise(
        "tanh_forward", "x", "The hyperbolic tangent.",
        "x of any shape, any numbers\nreturns y, like x",
        (
            "A smooth step from -1 to 1.",
            "y = (e^x - e^-x) / (e^x + e^-x)",
            "Elementwise; NumPy has it, and does not overflow.",
            "np.tanh",
        ),
        layers.tanh_forward,
    ),
    Exercise(
        "tanh_backward", "dy, y", "The gradient of tanh, from its output.",
        "dy = ∂loss/∂y, the gradient that comes from above, and y = tanh(x), of the same shape\n"
        "returns dx, like y",
        (
            "The slope of tanh can be said in terms of its value: y is all you need.",
            "tanh' = 1 - tanh²",
            "Elementwise, and times what comes from above.",
            "One minus y squared, times dy.",
        ),
        layers.tanh_backward,
    ),
)  # fmt: skip
