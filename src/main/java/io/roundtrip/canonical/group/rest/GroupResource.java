package io.roundtrip.canonical.group.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.group.ReadGroup;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.rest.IssueAccess;
import io.roundtrip.kernel.Page;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The canonical of an issue and its duplicates. */
@Path("items/{issueKey}/group")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class GroupResource {
  private final IssueAccess gate;
  private final ReadGroup read;
  private final GroupAnswers answers;

  public GroupResource(IssueAccess gate, ReadGroup read, GroupAnswers answers) {
    this.gate = gate;
    this.read = read;
    this.answers = answers;
  }

  @GET
  public GroupJson get(
      @PathParam("issueKey") String issueKey,
      @QueryParam("start") @DefaultValue("0") int start,
      @QueryParam("limit") @DefaultValue("20") int limit) {
    Visibility.Shown issue = gate.visible("issueKey", issueKey);
    Page page = Page.near(start, limit);
    return read.of(issue.issue(), page, gate.viewer())
        .map(group -> answers.of(group, page))
        .orElseGet(() -> answers.alone(page));
  }
}
