package io.roundtrip.canonical.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.LinkWriter;
import io.roundtrip.canonical.ReadEvidence;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.host.rest.Paging;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;

/** What customers said about an item, and linking more of it. */
@Path("items/{issueKey}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class EvidenceResource {
  private final Access access;
  private final ReadEvidence read;
  private final LinkWriter linkWriter;

  @Inject
  public EvidenceResource(Access access, ReadEvidence read, LinkWriter linkWriter) {
    this.access = access;
    this.read = read;
    this.linkWriter = linkWriter;
  }

  @GET
  public EvidenceJson get(@PathParam("issueKey") String issueKey, @BeanParam Paging paging) {
    IssueId item = access.issue("issueKey", issueKey);
    return EvidenceJson.of(read.of(item, paging.page(20), access.viewer()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response post(
      @PathParam("issueKey") String issueKey, @Context Providers json, InputStream body) {
    IssueId item = access.issue("issueKey", issueKey);
    String key = JsonBody.read(body, EvidenceJson.Link.class, json).feedback();
    if (key == null || key.isBlank()) {
      throw new Refused(Refused.Kind.BAD_INPUT, Problem.of("feedback", "required"));
    }
    IssueId feedback = access.issue("feedback", key.strip());
    linkWriter.link(feedback, item, access.user());
    return Response.noContent().build();
  }

  @DELETE
  @Path("{feedbackKey}")
  public Response delete(
      @PathParam("issueKey") String issueKey, @PathParam("feedbackKey") String feedbackKey) {
    IssueId item = access.issue("issueKey", issueKey);
    IssueId feedback = access.issue("feedbackKey", feedbackKey);
    linkWriter.unlink(feedback, item, access.user());
    return Response.noContent().build();
  }
}
