package io.roundtrip.canonical.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.canonical.Demand;

/** How many want an item, on the wire. */
public record DemandJson(
    @JsonProperty("item") String item,
    @JsonProperty("pieces") int pieces,
    @JsonProperty("requests") int requests,
    @JsonProperty("accountsImpacted") int accountsImpacted,
    @JsonProperty("contacts") int contacts) {

  static DemandJson of(String key, Demand demand) {
    return new DemandJson(
        key, demand.pieces(), demand.requests(), demand.accountsImpacted(), demand.contacts());
  }
}
