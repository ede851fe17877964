package io.roundtrip.intake.file;

import io.roundtrip.kernel.Problem;
import java.util.List;
import java.util.Optional;

/** Every import with its progress and the rows it could not take. */
public interface Imports {
  /** A row that was refused, as it stood in the file. */
  record Reject(long line, String row, List<Problem> problems) {}

  /** Keeps it and gives it an id (the one it comes with is ignored). */
  Import start(Import begun);

  Optional<Import> byId(ImportId id);

  /** Keeps columns, delimiter, next line and counts. */
  void advance(Import now);

  void reject(ImportId id, List<Reject> rejects);

  /** In the order of the file, those after this line, at most so many. */
  List<Reject> rejects(ImportId id, long afterLine, int most);
}
