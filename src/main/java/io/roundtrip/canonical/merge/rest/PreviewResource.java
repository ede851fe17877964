package io.roundtrip.canonical.merge.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.merge.PreviewMerge;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.Access;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looking at what a merge would do. */
@Path("merges/preview")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class PreviewResource {
  private final Access access;
  private final Visibility visibility;
  private final PreviewMerge preview;
  private final PreviewAnswers answers;

  @Inject
  public PreviewResource(
      Access access, Visibility visibility, PreviewMerge preview, PreviewAnswers answers) {
    this.access = access;
    this.visibility = visibility;
    this.preview = preview;
    this.answers = answers;
  }

  @GET
  public PreviewJson get(
      @QueryParam("into") @Nullable String into, @QueryParam("feedback") List<String> feedback) {
    UserKey caller = access.user();
    IssueId target = access.issue("into", into);
    Named named = Named.of(List.copyOf(feedback), visibility, caller).some();
    return answers.of(preview.of(named.seen(), target, caller), named.unknown());
  }
}
