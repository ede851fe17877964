package io.roundtrip.intake.file.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.intake.file.ImportRows;
import io.roundtrip.intake.file.Imports;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of one piece of a file, on the wire.
 *
 * @param accepted rows of this piece that are kept now
 * @param repeated rows of this piece that were there before
 * @param rejected one entry for each reason, of the first hundred
 * @param moreRejected how many reasons there are besides
 * @param nextLine the line of the file to send next
 */
public record TakenJson(
    @JsonProperty("accepted") long accepted,
    @JsonProperty("repeated") long repeated,
    @JsonProperty("rejectedRows") long rejectedRows,
    @JsonProperty("rejected") List<RejectJson> rejected,
    @JsonProperty("moreRejected") long moreRejected,
    @JsonProperty("nextLine") long nextLine) {

  /** The beginning of a row is enough to find it; the rejects' file holds the whole. */
  static final int MOST_ROW = 1000;

  /**
   * @param field the column's title; "" when the whole row is meant
   */
  public record RejectJson(
      @JsonProperty("line") long line,
      @JsonProperty("field") String field,
      @JsonProperty("code") String code,
      @JsonProperty("message") String message,
      @JsonProperty("row") String row) {}

  static TakenJson of(ImportRows.Taken taken, ProblemTexts texts) {
    List<RejectJson> rejected = new ArrayList<>();
    long more = 0;
    for (Imports.Reject reject : taken.rejects())
      for (Problem problem : reject.problems()) {
        if (rejected.size() == Refused.MOST) {
          more++;
          continue;
        }
        rejected.add(
            new RejectJson(
                reject.line(),
                problem.field(),
                problem.code(),
                texts.message(problem),
                Text.cut(reject.row(), MOST_ROW)));
      }
    return new TakenJson(
        taken.piece().accepted(),
        taken.piece().repeated(),
        taken.piece().rejected(),
        rejected,
        more,
        taken.now().nextLine());
  }
}
