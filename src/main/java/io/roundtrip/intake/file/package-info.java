/**
 * Feedback from a file: read as a table, kept row by row, what was refused given back.
 *
 * <p>Way in: {@link io.roundtrip.intake.file.StartImport}, then {@link
 * io.roundtrip.intake.file.ImportRows} in batches. Promises: a row is kept once, also when a batch
 * is sent again; a row that is not taken stands in the rejects with its reason. Leaves to others:
 * what a row must hold (intake).
 */
@NullMarked
package io.roundtrip.intake.file;

import org.jspecify.annotations.NullMarked;
