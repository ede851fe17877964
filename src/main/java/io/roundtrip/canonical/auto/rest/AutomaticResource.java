package io.roundtrip.canonical.auto.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.auto.DecideAutoMerge;
import io.roundtrip.canonical.auto.ReadAutomatic;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Paging;
import io.roundtrip.host.rest.QueryNumber;
import io.roundtrip.host.rest.Seen;
import io.roundtrip.kernel.Page;
import io.roundtrip.kernel.ProjectId;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What was merged by itself, and whether anything is. Reading takes the right to see the project,
 * deciding its administrator.
 */
@Path("projects/{key}/automatic")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class AutomaticResource {
  private final Access access;
  private final ReadAutomatic read;
  private final DecideAutoMerge decide;

  @Inject
  public AutomaticResource(Access access, ReadAutomatic read, DecideAutoMerge decide) {
    this.access = access;
    this.read = read;
    this.decide = decide;
  }

  @GET
  public AutomaticJson get(@PathParam("key") String key, @BeanParam Paging paging) {
    ProjectId project = Access.id(access.project(key));
    return AutomaticJson.of(read.of(project, paging.page(20), access.user()));
  }

  @GET
  @Path("preview")
  public AutomaticJson.PreviewJson preview(
      @PathParam("key") String key, @QueryParam("threshold") @Nullable String threshold) {
    ProjectId project = Access.id(access.administered(key));
    int from = DecideAutoMerge.percent(QueryNumber.decimal("threshold", threshold, 0.8));
    return AutomaticJson.PreviewJson.of(read.preview(project, from, access.user()));
  }

  /** "version" must be the one in force. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public AutomaticJson put(
      @PathParam("key") String key, @Context Providers json, InputStream body) {
    ProjectId project = Access.id(access.administered(key));
    AutomaticJson.Decision sent = JsonBody.read(body, AutomaticJson.Decision.class, json);
    int seen = Seen.version(sent.version());
    decide.to(project, sent.on(), sent.threshold(), seen, access.user());
    return AutomaticJson.of(read.of(project, Page.first(20), access.user()));
  }
}
