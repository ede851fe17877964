package io.roundtrip.intake.file.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.intake.file.IgnoredColumns;
import io.roundtrip.intake.file.LookAtFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file would be read, on the wire.
 *
 * @param charset as of {@link ImportJson}, and so the ignored columns
 * @param otherProjects other projects that the first rows name: such rows are refused
 * @param rows the first rows, cell by cell
 */
public record LookJson(
    @JsonProperty("charset") String charset,
    @JsonProperty("separator") String separator,
    @JsonProperty("columns") List<ColumnJson> columns,
    @JsonProperty("ignoredColumns") List<String> ignoredColumns,
    @JsonProperty("moreIgnoredColumns") int moreIgnoredColumns,
    @JsonProperty("otherProjects") List<String> otherProjects,
    @JsonProperty("rows") List<List<String>> rows) {

  /**
   * @param field what the title means; absent when it is not understood
   * @param ours true for what we put before the titles of refused rows; absent otherwise
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ColumnJson(
      @JsonProperty("title") String title,
      @JsonProperty("field") @Nullable String field,
      @JsonProperty("ours") @Nullable Boolean ours) {}

  static LookJson of(LookAtFile.Seen seen, String project) {
    List<ColumnJson> columns = new ArrayList<>();
    for (int i = 0; i < seen.columns().size(); i++)
      columns.add(
          new ColumnJson(
              seen.columns().get(i), seen.fields().get(i), i < seen.ours() ? true : null));
    IgnoredColumns ignored = seen.ignored();
    return new LookJson(
        ImportJson.charset(seen.read()),
        ImportJson.separator(seen.read()),
        columns,
        ignored.first(),
        ignored.more(),
        seen.otherProjects(project),
        seen.rows());
  }
}
