package io.roundtrip.canonical.group.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.group.ReadGroup;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.Paging;
import io.roundtrip.kernel.Page;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The canonical of an issue and its duplicates. */
@Path("items/{issueKey}/group")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class GroupResource {
  private final Access access;
  private final ReadGroup read;
  private final GroupAnswers answers;

  @Inject
  public GroupResource(Access access, ReadGroup read, GroupAnswers answers) {
    this.access = access;
    this.read = read;
    this.answers = answers;
  }

  @GET
  public GroupJson get(@PathParam("issueKey") String issueKey, @BeanParam Paging paging) {
    Visibility.Shown issue = access.visible("issueKey", issueKey);
    Page page = paging.page(20);
    return read.of(issue.issue(), page, access.viewer())
        .map(group -> answers.of(group, page))
        .orElseGet(() -> answers.alone(page));
  }
}
