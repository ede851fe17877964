package io.roundtrip.canonical.suggest.learn.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.canonical.suggest.learn.DismissPair;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.kernel.UserKey;
import jakarta.inject.Inject;
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

/** "Not a duplicate", and taking that back; for whoever may edit or link one of the two. */
@Path("dismissals")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class DismissalsResource {
  record PairJson(
      @JsonProperty("one") @Nullable String one, @JsonProperty("other") @Nullable String other) {}

  private final Access access;
  private final DismissPair dismiss;

  @Inject
  public DismissalsResource(Access access, DismissPair dismiss) {
    this.access = access;
    this.dismiss = dismiss;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response post(@Context Providers json, InputStream body) {
    UserKey by = access.user();
    PairJson pair = JsonBody.read(body, PairJson.class, json);
    dismiss.dismiss(access.visible("one", pair.one()), access.visible("other", pair.other()), by);
    return Response.noContent().build();
  }

  @DELETE
  public Response delete(
      @QueryParam("one") @Nullable String one, @QueryParam("other") @Nullable String other) {
    dismiss.takeBack(access.visible("one", one), access.visible("other", other), access.user());
    return Response.noContent().build();
  }
}
