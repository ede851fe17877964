package io.roundtrip.intake.file;

import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.ProjectId;
import io.roundtrip.kernel.UserKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every import with its progress and the rows it could not take. */
public interface Imports {
  /**
   * A row that was refused, as it stood in the file.
   *
   * @param bytes in Base64, when the text cannot say them: they are no text of the file's charset,
   *     or hold signs that no database keeps; otherwise null
   */
  record Reject(long line, String row, @Nullable String bytes, List<Problem> problems) {
    public Reject(long line, String row, List<Problem> problems) {
      this(line, row, null, problems);
    }
  }

  /**
   * Keeps it and gives it an id (the one it comes with is ignored).
   *
   * @param into where all of it goes; null when a column says so
   */
  Import start(Import begun, @Nullable ProjectId into);

  Optional<Import> byId(ImportId id);

  /** Keeps columns, reading, next line and counts. */
  void advance(Import now);

  void reject(ImportId id, List<Reject> rejects);

  /**
   * By the digest of a row without an id: how many of this import say that so far; 0 is left out.
   */
  Map<String, Integer> rows(ImportId id, Set<String> digests);

  void saw(ImportId id, Map<String, Integer> now);

  /** How many this person has begun and not forgotten. */
  int begunBy(UserKey person);

  /**
   * Deletes imports that began before this, with all that is kept of their rows; at most so many.
   *
   * @return how many imports went
   */
  int forget(Instant before, int most);

  /**
   * Those into this project, whatever its key was then, newest first.
   *
   * @param by only this person's; null = everybody's
   */
  List<Import> into(ProjectId project, @Nullable UserKey by, Page page);

  int countInto(ProjectId project, @Nullable UserKey by);

  /** In the order of the file, those after this line, at most so many. */
  List<Reject> rejects(ImportId id, long afterLine, int most);
}
