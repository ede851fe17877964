/**
 * One piece of feedback: score with its scale and direction, channel, moment of truth, who said it.
 *
 * <p>Way in: {@link io.roundtrip.signals.Signals}. Promise: one signal per issue and, within the
 * project where it was given, per source reference, on every node, wherever the issue moves; what
 * only repeats another piece says so ({@link io.roundtrip.signals.Copies}). Left to others: the
 * people themselves (customers), how it came in (intake), what it is evidence for (canonical).
 */
package io.roundtrip.signals;
