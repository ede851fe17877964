package io.roundtrip.setup.address.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Seen;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.setup.address.SaidAddress;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** An address of the whole installation, as it is sent and as it is answered. */
record AddressJson(
    @JsonProperty("address") @Nullable String address,
    @JsonProperty("version") @Nullable Integer version) {

  static AddressJson of(SaidAddress.Now now) {
    return new AddressJson(now.address(), now.version());
  }

  /**
   * Whoever calls has checked the permission.
   *
   * @param change of the address as typed and the version that the caller saw
   */
  static AddressJson put(
      InputStream body, Providers json, BiFunction<String, Integer, SaidAddress.Now> change) {
    AddressJson asked = JsonBody.read(body, AddressJson.class, json);
    int seen = Seen.version(asked.version());
    String address = asked.address();
    if (address == null)
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("address", "required"));
    return of(change.apply(address, seen));
  }
}
