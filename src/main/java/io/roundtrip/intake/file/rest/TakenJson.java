package io.roundtrip.intake.file.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.jira.ProblemTexts;
import io.roundtrip.intake.file.IgnoredColumns;
import io.roundtrip.intake.file.ImportRows;
import io.roundtrip.intake.file.Imports;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one piece of a file, on the wire.
 *
 * @param accepted rows of this piece that are kept now
 * @param repeated rows of this piece that were there before
 * @param rejected one entry for each reason, of the first hundred
 * @param moreRejected how many reasons there are besides
 * @param leftOut rows that were kept, but without this field
 * @param moreLeftOut of these reasons, how many there are besides the first hundred
 * @param same those of the repeated rows that have neither an id nor a date, so that they may be
 *     new answers that say the same; the rejects' file holds them too
 * @param moreSame how many such rows there are besides the first hundred
 * @param ignoredColumns as of {@link ImportJson}; absent until the titles were sent
 * @param charset the file was read as this; ASCII until other signs were seen
 * @param nextLine the line of the file to send next
 * @param nextByte the byte of the file to send next, from 0; null when nobody counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TakenJson(
    @JsonProperty("accepted") long accepted,
    @JsonProperty("repeated") long repeated,
    @JsonProperty("rejectedRows") long rejectedRows,
    @JsonProperty("rejected") List<RejectJson> rejected,
    @JsonProperty("moreRejected") long moreRejected,
    @JsonProperty("leftOut") List<LeftOutJson> leftOut,
    @JsonProperty("moreLeftOut") long moreLeftOut,
    @JsonProperty("same") List<RejectJson> same,
    @JsonProperty("moreSame") long moreSame,
    @JsonProperty("ignoredColumns") @Nullable List<String> ignoredColumns,
    @JsonProperty("moreIgnoredColumns") @Nullable Integer moreIgnoredColumns,
    @JsonProperty("charset") String charset,
    @JsonProperty("separator") String separator,
    @JsonProperty("nextLine") long nextLine,
    @JsonProperty("nextByte") @Nullable Long nextByte) {

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

  /**
   * @param field the column's title
   * @param issue the key of what was kept
   */
  public record LeftOutJson(
      @JsonProperty("line") long line,
      @JsonProperty("issue") String issue,
      @JsonProperty("field") String field,
      @JsonProperty("code") String code,
      @JsonProperty("message") String message) {}

  static TakenJson of(ImportRows.Taken taken, ProblemTexts texts) {
    List<LeftOutJson> leftOut = leftOut(taken, texts);
    IgnoredColumns ignored = taken.now().ignoredColumns();
    return new TakenJson(
        taken.piece().accepted(),
        taken.piece().repeated(),
        taken.piece().rejected(),
        rejected(taken.rejects(), texts),
        more(taken.rejects()),
        leftOut.subList(0, Math.min(Refused.MOST, leftOut.size())),
        Math.max(0, leftOut.size() - Refused.MOST),
        rejected(taken.same(), texts),
        more(taken.same()),
        ignored == null ? null : ignored.first(),
        ignored == null ? null : ignored.more(),
        ImportJson.charset(taken.now()),
        ImportJson.separator(taken.now()),
        taken.now().nextLine(),
        taken.now().nextByte());
  }

  private static List<RejectJson> rejected(List<Imports.Reject> rows, ProblemTexts texts) {
    List<RejectJson> rejected = new ArrayList<>();
    for (Imports.Reject row : rows)
      for (Problem problem : row.problems())
        if (rejected.size() < Refused.MOST)
          rejected.add(
              new RejectJson(
                  row.line(),
                  problem.field(),
                  problem.code(),
                  texts.message(problem),
                  Text.cut(row.row(), MOST_ROW)));
    return rejected;
  }

  private static long more(List<Imports.Reject> rows) {
    return Math.max(0, rows.stream().mapToLong(row -> row.problems().size()).sum() - Refused.MOST);
  }

  private static List<LeftOutJson> leftOut(ImportRows.Taken taken, ProblemTexts texts) {
    List<LeftOutJson> leftOut = new ArrayList<>();
    for (ImportRows.LeftOut row : taken.leftOut())
      for (Problem problem : row.problems())
        leftOut.add(
            new LeftOutJson(
                row.line(),
                row.issueKey(),
                problem.field(),
                problem.code(),
                texts.message(problem)));
    return leftOut;
  }
}
