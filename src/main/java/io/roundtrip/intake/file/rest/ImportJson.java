package io.roundtrip.intake.file.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.intake.file.IgnoredColumns;
import io.roundtrip.intake.file.Import;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An import on the wire.
 *
 * @param columns null until the first line was sent
 * @param ignoredColumns the first titles that are not understood, cut; their cells are left out
 * @param moreIgnoredColumns how many such titles there are besides
 * @param charset the file is read as this; ASCII until other signs were seen
 * @param separator "comma", "semicolon", "tab", another sign, or "unknown" until rows were seen
 * @param nextLine the line of the file to send next, from 1
 * @param nextByte the byte of the file to send next, from 0; null when nobody counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportJson(
    @JsonProperty("id") long id,
    @JsonProperty("name") String name,
    @JsonProperty("project") @Nullable String project,
    @JsonProperty("source") String source,
    @JsonProperty("format") String format,
    @JsonProperty("columns") @Nullable List<String> columns,
    @JsonProperty("ignoredColumns") @Nullable List<String> ignoredColumns,
    @JsonProperty("moreIgnoredColumns") @Nullable Integer moreIgnoredColumns,
    @JsonProperty("charset") String charset,
    @JsonProperty("separator") String separator,
    @JsonProperty("nextLine") long nextLine,
    @JsonProperty("nextByte") @Nullable Long nextByte,
    @JsonProperty("accepted") long accepted,
    @JsonProperty("repeated") long repeated,
    @JsonProperty("rejected") long rejected,
    @JsonProperty("started") String started) {

  static ImportJson of(Import of) {
    IgnoredColumns ignored = of.ignoredColumns();
    return new ImportJson(
        of.id().value(),
        of.name(),
        of.project(),
        of.system(),
        of.format().name().toLowerCase(Locale.ROOT),
        of.columns(),
        ignored == null ? null : ignored.first(),
        ignored == null ? null : ignored.more(),
        charset(of),
        separator(of),
        of.nextLine(),
        of.nextByte(),
        of.counts().accepted(),
        of.counts().repeated(),
        of.counts().rejected(),
        of.started().toString());
  }

  static String charset(Import of) {
    String charset = of.reading().charset();
    return charset == null ? "ASCII" : charset;
  }

  static String separator(Import of) {
    Character sign = of.reading().delimiter();
    if (sign == null) return "unknown";
    return switch (sign) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      case '\t' -> "tab";
      default -> sign.toString();
    };
  }
}
