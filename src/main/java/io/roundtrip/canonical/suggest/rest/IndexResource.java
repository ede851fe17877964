package io.roundtrip.canonical.suggest.rest;

import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.DeedLine;
import io.roundtrip.host.Deeds;
import io.roundtrip.host.jira.Access;
import io.roundtrip.kernel.UserKey;
import io.roundtrip.similarity.node.NodeIndex;
import io.roundtrip.similarity.node.Progress;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** How the index of the answering node is; system administrators may have all built anew. */
@Path("index")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class IndexResource {
  record IndexJson(
      @JsonProperty("state") String state,
      @JsonProperty("done") long done,
      @JsonProperty("total") long total,
      @JsonProperty("documents") long documents,
      @JsonProperty("bytes") long bytes,
      @JsonProperty("behind") long behind) {}

  private final Access access;
  private final NodeIndex index;
  private final Deeds deeds;

  @Inject
  public IndexResource(Access access, NodeIndex index, Deeds deeds) {
    this.access = access;
    this.index = index;
    this.deeds = deeds;
  }

  @GET
  public IndexJson get() {
    access.user();
    Progress now = index.progress();
    return new IndexJson(
        now.state().name().toLowerCase(Locale.ROOT),
        now.done(),
        now.total(),
        now.documents(),
        now.bytes(),
        now.behind());
  }

  /** Every node begins within seconds. */
  @POST
  @Path("rebuild")
  @WebSudoRequired
  public Response rebuild() {
    UserKey by = access.systemAdministrator();
    index.rebuildEverywhere();
    deeds.done(DeedLine.of(by, "rebuild-index", null, deeds.say("roundtrip.deed.every-node")));
    return Response.accepted().build();
  }
}
