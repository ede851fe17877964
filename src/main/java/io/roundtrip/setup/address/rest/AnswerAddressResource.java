package io.roundtrip.setup.address.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import io.roundtrip.host.jira.Access;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.setup.address.AnswerAddress;
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

/** Where what comes back is read; for Jira administrators. */
@Path("admin/answer-address")
@Produces(MediaType.APPLICATION_JSON)
@AdminOnly
@WebSudoRequired
public final class AnswerAddressResource {
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
    return AddressJson.of(answers.now());
  }

  /** {"address": "answers@example.com", "version": 0}; "" = nobody reads answers. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public AddressJson put(@Context Providers json, InputStream body) {
    UserKey by = access.administrator();
    return AddressJson.put(body, json, (address, seen) -> answers.change(address, seen, by));
  }
}
