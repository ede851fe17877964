package io.roundtrip.canonical.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.Demands;
import io.roundtrip.host.Sight;
import io.roundtrip.host.rest.ItemGate;
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
  private final ItemGate gate;
  private final Demands demands;

  public DemandResource(ItemGate gate, Demands demands) {
    this.gate = gate;
    this.demands = demands;
  }

  @GET
  public DemandJson get(@PathParam("issueKey") String issueKey) {
    Sight.Shown item = gate.visible("issueKey", issueKey);
    return DemandJson.of(item.key(), demands.of(item.issue()));
  }
}
