/**
 * Feedback from a file: read as a table, kept row by row, what was refused given back.
 *
 * <p>Way in: {@link io.roundtrip.intake.file.StartImport}, then {@link
 * io.roundtrip.intake.file.ImportRows} in pieces. Promises: a row is kept once, also when a piece
 * is sent again, or the file under the same name (rows without an id: by the same person); a row
 * that is not taken stands in the rejects with its reason and its bytes; a charset or a separator
 * that cannot be known for certain is refused, nothing is taken otherwise than meant. Leaves to
 * others: what a row must hold (intake).
 *
 * <p>Two libraries are in the plugin for this room, under {@code io.roundtrip.shaded}, because
 * files of real people differ in more ways than a reader of our own ever learnt (it took 23 of 27
 * small files otherwise than meant). FastCSV 3.7.0 (MIT, 80 kB, no dependency): quotes, separators,
 * line ends; only {@code Csv} names it. juniversalchardet 2.5.0 (MPL 1.1, 240 kB, no dependency):
 * which charset it may be; only {@code CharsetOf} names it, and a guess alone is never followed.
 * Neither adds an import to the bundle.
 */
@NullMarked
package io.roundtrip.intake.file;

import org.jspecify.annotations.NullMarked;
