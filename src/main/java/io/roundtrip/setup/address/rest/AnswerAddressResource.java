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
import io.roundtrip.setup.address.AnswerAddress;
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

/** Where what comes back is read; for Jira administrators. */
@Path("admin/answer-address")
@Produces(MediaType.APPLICATION_JSON)
@AdminOnly
@WebSudoRequired
public final class AnswerAddressResource {
  /** As it is sent and as it is answered. */
  record AddressJson(
      @JsonProperty("address") @Nullable String address,
      @JsonProperty("version") @Nullable Integer version) {}

  private final Access access;
  private final AnswerAddress answers;

  @Inject
  public AnswerAddressResource(Access access, AnswerAddress answers) {
    this.access = access;
    this.answers = answers;
  }

  @GET
  public AddressJson get() {
    access.administrator();
    return json(answers.now());
  }

  /** {"address": "answers@example.com", "version": 0}; "" = nobody reads answers. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public AddressJson put(@Context Providers json, InputStream body) {
    UserKey by = access.administrator();
    AddressJson asked = JsonBody.read(body, AddressJson.class, json);
    int seen = Seen.version(asked.version());
    String address = asked.address();
    if (address == null)
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("address", "required"));
    return json(answers.change(address, seen, by));
  }

  private static AddressJson json(CustomerAddress.Now now) {
    return new AddressJson(now.address(), now.version());
  }
}
