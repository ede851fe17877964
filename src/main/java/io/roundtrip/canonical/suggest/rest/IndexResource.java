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
import org.jspecify.annotations.Nullable;

/**
 * How the index of the answering node is. How much there is in all projects, hidden ones too, is
 * for administrators; system administrators may have all built anew.
 */
@Path("index")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class IndexResource {
  /**
   * @param progress of reading all issues, 0 to 1
   * @param done null, as all numbers behind it, for whoever is no administrator
   */
  record IndexJson(
      @JsonProperty("state") String state,
      @JsonProperty("progress") double progress,
      @JsonProperty("done") @Nullable Long done,
      @JsonProperty("total") @Nullable Long total,
      @JsonProperty("documents") @Nullable Long documents,
      @JsonProperty("bytes") @Nullable Long bytes,
      @JsonProperty("behind") @Nullable Long behind) {
    static IndexJson of(Progress now, boolean counts) {
      return new IndexJson(
          now.state().name().toLowerCase(Locale.ROOT),
          Math.floor(now.share() * 100) / 100,
          counts ? now.done() : null,
          counts ? now.total() : null,
          counts ? now.documents() : null,
          counts ? now.bytes() : null,
          counts ? now.behind() : null);
    }
  }

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
    return IndexJson.of(index.progress(), access.isAdministrator());
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
