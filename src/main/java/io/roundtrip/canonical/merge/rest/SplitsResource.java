package io.roundtrip.canonical.merge.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.merge.SplitFeedback;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;

/** Splitting feedback from its canonical. */
@Path("splits")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class SplitsResource {
  private final Access access;
  private final Visibility visibility;
  private final SplitFeedback split;
  private final MergeAnswers answers;

  @Inject
  public SplitsResource(
      Access access, Visibility visibility, SplitFeedback split, MergeAnswers answers) {
    this.access = access;
    this.visibility = visibility;
    this.split = split;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public MergeJson split(@Context Providers json, InputStream body) {
    UserKey caller = access.user();
    MergeJson.SplitJson wish = JsonBody.read(body, MergeJson.SplitJson.class, json);
    Named named = Named.of(wish.feedback(), visibility, caller).some();
    return answers.of(split.split(named.seen(), caller), named.unknown(), caller);
  }
}
