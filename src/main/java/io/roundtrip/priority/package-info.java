/**
 * How important an item is to customers, and why.
 *
 * <p>Priority = (Impact × Confidence) / Effort. Way in: {@link io.roundtrip.priority.ScoreItem}
 * when demand or effort changed, {@link io.roundtrip.priority.panel.ReadPanel} for a person who
 * looks at an item, {@link io.roundtrip.priority.WhatIf} for other inputs. Promises: one pure
 * function ({@link io.roundtrip.priority.PriorityPolicy}) for all three; the terms add up to the
 * score exactly; nothing missing is counted as nought: it is named; without effort there is no
 * number. Leaves to others: who asked (canonical), what is sent (notify).
 */
package io.roundtrip.priority;
