package io.roundtrip.canonical.suggest.learn.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.canonical.rest.NamedAccess;
import io.roundtrip.canonical.suggest.learn.DismissPair;
import io.roundtrip.host.rest.JsonBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** "Not a duplicate", and taking that back. Whoever sees both issues may say so. */
@Path("dismissals")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class DismissalsResource {
  record PairJson(
      @JsonProperty("one") @Nullable String one, @JsonProperty("other") @Nullable String other) {}

  private final NamedAccess gate;
  private final DismissPair dismiss;

  public DismissalsResource(NamedAccess gate, DismissPair dismiss) {
    this.gate = gate;
    this.dismiss = dismiss;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response post(@Context Providers json, InputStream body) {
    PairJson pair = JsonBody.read(body, PairJson.class, json);
    dismiss.dismiss(gate.issue("one", pair.one()), gate.issue("other", pair.other()), gate.user());
    return Response.noContent().build();
  }

  @DELETE
  public Response delete(
      @QueryParam("one") @Nullable String one, @QueryParam("other") @Nullable String other) {
    dismiss.takeBack(gate.issue("one", one), gate.issue("other", other));
    return Response.noContent().build();
  }
}
