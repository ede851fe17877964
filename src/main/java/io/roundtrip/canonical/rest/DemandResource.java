package io.roundtrip.canonical.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.Demands;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.rest.IssueAccess;
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
  private final IssueAccess gate;
  private final Demands demands;

  public DemandResource(IssueAccess gate, Demands demands) {
    this.gate = gate;
    this.demands = demands;
  }

  @GET
  public DemandJson get(@PathParam("issueKey") String issueKey) {
    Visibility.Shown item = gate.visible("issueKey", issueKey);
    return DemandJson.of(item.key(), demands.of(item.issue()));
  }
}
