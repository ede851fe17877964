package io.roundtrip.canonical.merge.rest;

import com.atlassian.annotations.security.LicensedOnly;
import io.roundtrip.canonical.group.How;
import io.roundtrip.canonical.group.OperationId;
import io.roundtrip.canonical.merge.Ask;
import io.roundtrip.canonical.merge.MergeFeedback;
import io.roundtrip.canonical.merge.Regression;
import io.roundtrip.canonical.merge.UndoMerge;
import io.roundtrip.host.Visibility;
import io.roundtrip.host.jira.Access;
import io.roundtrip.host.rest.JsonBody;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.kernel.Problem;
import io.roundtrip.kernel.Refused;
import io.roundtrip.kernel.UserKey;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Providers;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merging feedback, and taking it back. */
@Path("merges")
@Produces(MediaType.APPLICATION_JSON)
@LicensedOnly
public final class MergesResource {
  private final Access access;
  private final Visibility visibility;
  private final MergeFeedback merge;
  private final UndoMerge undo;
  private final MergeAnswers answers;

  @Inject
  public MergesResource(
      Access access,
      Visibility visibility,
      MergeFeedback merge,
      UndoMerge undo,
      MergeAnswers answers) {
    this.access = access;
    this.visibility = visibility;
    this.merge = merge;
    this.undo = undo;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public MergeJson merge(@Context Providers json, InputStream body) {
    UserKey caller = access.user();
    MergeJson.AskJson wish = JsonBody.read(body, MergeJson.AskJson.class, json);
    IssueId target = access.issue("into", wish.into());
    Regression regression = regression(wish.regression());
    Named named = Named.of(wish.feedback(), visibility, caller).some();
    How how = named.seen().size() > 1 ? How.BULK : How.PERSON;
    boolean suggested = Boolean.TRUE.equals(wish.suggested());
    Ask ask = new Ask(named.seen(), target, regression, how, caller, suggested);
    return answers.of(merge.merge(ask), named.unknown(), caller);
  }

  @POST
  @Path("{operation}/undo")
  public MergeJson undo(@PathParam("operation") String operation) {
    UserKey caller = access.user();
    return answers.of(undo.undo(new OperationId(operation), caller), Map.of(), caller);
  }

  private static Regression regression(@Nullable String answer) {
    if (answer == null || answer.isBlank()) return Regression.NOT_ASKED;
    return switch (answer.strip()) {
      case "yes" -> Regression.YES;
      case "no" -> Regression.NO;
      default ->
          throw new Refused(
              Refused.Kind.BAD_INPUT, Problem.of("regression", "not-yes-or-no", answer));
    };
  }
}
