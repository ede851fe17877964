package io.roundtrip.setup.address.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.roundtrip.host.jira.Access;
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

/** Where customers reach Roundtrip; for Jira administrators. */
@Path("admin/customer-address")
@Produces(MediaType.APPLICATION_JSON)
@AdminOnly
@WebSudoRequired
public final class CustomerAddressResource {
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
    return AddressJson.of(customers.now());
  }

  /** {"address": "https://…", "version": 0}; "" = customers do not reach this Jira. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public AddressJson put(@Context Providers json, InputStream body) {
    UserKey by = access.administrator();
    return AddressJson.put(body, json, (address, seen) -> customers.change(address, seen, by));
  }
}
