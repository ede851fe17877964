package io.roundtrip.host.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** The one error body of every REST answer that is not a success. */
public record ErrorJson(@JsonProperty("errors") List<Entry> errors) {
  /**
   * @param field the field as the sender wrote it; "" when the whole request is meant
   * @param code a stable word for programs
   * @param message what is wrong, in the caller's language
   * @param fix what to do about it, in the caller's language
   */
  public record Entry(
      @JsonProperty("field") String field,
      @JsonProperty("code") String code,
      @JsonProperty("message") String message,
      @JsonProperty("fix") String fix) {}
}
