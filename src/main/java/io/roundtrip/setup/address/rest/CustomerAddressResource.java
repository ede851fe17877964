package io.roundtrip.setup.address.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Seen;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.address.CustomerAddress;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Where customers reach Roundtrip; for Jira administrators. */
@Path("admin/customer-address")
@Produces(MediaType.APPLICATION_JSON)
@AdminOnly
@WebSudoRequired
public final class CustomerAddressResource {
  /** As it is sent and as it is answered. */
  record AddressJson(
      @JsonProperty("address") @Nullable String address,
      @JsonProperty("version") @Nullable Integer version) {}

  private final Access access;
  private final CustomerAddress customers;

  @Inject
  public CustomerAddressResource(Access access, CustomerAddress customers) {
    this.access = access;
    this.customers = customers;
  }

  @GET
  public AddressJson get() {
    access.administrator();
    return json(customers.now());
  }

  /** {"address": "https://…", "version": 0}; "" = customers do not reach this Jira. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public AddressJson put(@Context Providers json, InputStream body) {
    UserKey by = access.administrator();
    AddressJson asked = JsonBody.read(body, AddressJson.class, json);
    int seen = Seen.version(asked.version());
    String address = asked.address();
    if (address == null)
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("address", "required"));
    return json(customers.change(address, seen, by));
  }

  private static AddressJson json(CustomerAddress.Now now) {
    return new AddressJson(now.address(), now.version());
  }
}
