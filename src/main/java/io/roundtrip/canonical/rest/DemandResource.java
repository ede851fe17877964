package io.roundtrip.canonical.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.Demands;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.Access;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How many want an item. */
@Path("items/{issueKey}/demand")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class DemandResource {
  private final Access access;
  private final Demands demands;

  @Inject
  public DemandResource(Access access, Demands demands) {
    this.access = access;
    this.demands = demands;
  }

  @GET
  public DemandJson get(@PathParam("issueKey") String issueKey) {
    Visibility.Shown item = access.visible("issueKey", issueKey);
    return DemandJson.of(item.key(), demands.of(item.issue()));
  }
}
