package io.roundtrip.intake.file.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.intake.file.Import;
import java.util.List;

/** A page of imports on the wire. */
public record ImportsJson(
    @JsonProperty("start") int start,
    @JsonProperty("limit") int limit,
    @JsonProperty("total") int total,
    @JsonProperty("imports") List<OneJson> imports) {

  /**
   * @param startedBy what people call who began it
   * @param mine whether the caller did, who alone may go on with it and fetch its rejects
   */
  public record OneJson(
      @JsonProperty("id") long id,
      @JsonProperty("name") String name,
      @JsonProperty("charset") String charset,
      @JsonProperty("separator") String separator,
      @JsonProperty("accepted") long accepted,
      @JsonProperty("repeated") long repeated,
      @JsonProperty("rejected") long rejected,
      @JsonProperty("started") String started,
      @JsonProperty("startedBy") String startedBy,
      @JsonProperty("mine") boolean mine) {}

  static OneJson of(Import of, String startedBy, boolean mine) {
    return new OneJson(
        of.id().value(),
        of.name(),
        ImportJson.charset(of),
        ImportJson.separator(of),
        of.counts().accepted(),
        of.counts().repeated(),
        of.counts().rejected(),
        of.started().toString(),
        startedBy,
        mine);
  }
}
