"""What is seen where no edit fits is true of the answer, and nothing is seen that is chance."""

import numpy as np
import pytest

from numpyvae import exercises, layers, likelihood
from numpyvae.exercises import engine


def told(name, function):
    return " ".join(finding.sentence for finding in exercises.judge(function, name).findings)


def weights_minus_log_k(nll, z, eps, logvar):
    return engine.find("log_weights").solution(nll, z, eps, logvar) - np.log(len(nll))


def sign_by_x(dnll, logits, x):
    right = likelihood.bernoulli_backward(dnll, logits, x)
    return np.where(x < 0.5, -right, right)


def sign_of_p(dnll, logits, x):
    right = likelihood.bernoulli_backward(dnll, logits, x)
    return np.where(logits < 0, -right + 0.1, right)


@pytest.mark.parametrize(
    ("name", "answer", "text"),
    [
        ("log_weights", weights_minus_log_k, "it is log K less than it should be"),
        ("bernoulli_backward", sign_by_x, "its size is right, and its sign wrong in places"),
        ("bernoulli_backward", sign_of_p, "it is wrong only where logits is negative"),
    ],
)
def test_what_is_seen_is_said(name, answer, text):
    assert text in told(name, answer)


def test_an_entry_that_depends_on_its_own_image_is_not_said_to_depend_on_others():
    def leaky(dy, y):
        return np.where(y > 0, layers.relu_backward(dy, y), -0.03 * dy**3)

    assert "another image changes" not in told("relu_backward", leaky)


def test_state_between_calls_is_not_told_where_later_calls_are_right_too():
    def often_right(mu):  # for the first draw of seed 0, not for the second and third
        right = mu.var(axis=0) > 0.01
        return ~right if mu[0, 1] < mu[1, 1] else right

    assert "between calls" not in told("active_units", often_right)


def test_numbers_where_true_and_false_were_asked_for_are_refused():
    assert "bool, were asked for" in told("active_units", lambda mu: 1.0 * (mu.var(axis=0) > 0.01))


def test_true_and_false_are_shown_as_such():
    sentence = told("active_units", lambda mu: (mu.var(axis=0) > 0.01) ^ (mu[-1] > 1.3))
    assert "True" in sentence or "False" in sentence
