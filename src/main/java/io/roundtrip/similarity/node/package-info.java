/**
 * The index of this node, kept in step with what people write: filled once, then led by the change
 * table.
 *
 * <p>Way in: {@link io.roundtrip.similarity.node.Changes} to say that an issue is another than
 * before, {@link io.roundtrip.similarity.node.NodeIndex} to find. Promise: every node that has
 * followed the table as far as the others has the same index; one that fell behind, was
 * interrupted, or finds its files damaged mends that by itself. Left to others: what an issue says
 * ({@link io.roundtrip.similarity.node.Texts}), and the thread.
 */
@NullMarked
package io.roundtrip.similarity.node;

import org.jspecify.annotations.NullMarked;
