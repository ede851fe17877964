package minijira.jira.project;

import com.atlassian.jira.issue.fields.config.FieldConfigScheme;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.project.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import minijira.store.Cached;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/** Which issue types a project has. A project that chose no scheme has the default one. */
public final class IssueTypeSchemes implements IssueTypeSchemeManager {
  private static final long DEFAULT = 10000;

  private record All(Map<Long, HostTypeScheme> schemes, Map<Long, Long> ofProject) {}

  private final Db db;
  private final ConfigVersion version;
  private final Constants constants;
  private final Cached<All> all;

  public IssueTypeSchemes(Db db, ConfigVersion version, Constants constants) {
    this.db = db;
    this.version = version;
    this.constants = constants;
    this.all = new Cached<>(version, this::load);
  }

  private All load() {
    Map<Long, List<String>> types = new HashMap<>();
    db.query(
        "SELECT scheme_id, issue_type_id FROM type_scheme_type ORDER BY seq, id",
        r -> types.computeIfAbsent(r.getLong(1), k -> new ArrayList<>()).add(r.getString(2)));
    Map<Long, Long> ofProject = new HashMap<>();
    db.query(
            "SELECT project_id, scheme_id FROM project_type_scheme",
            r -> Map.entry(r.getLong(1), r.getLong(2)))
        .forEach(entry -> ofProject.put(entry.getKey(), entry.getValue()));
    Map<Long, HostTypeScheme> schemes = new LinkedHashMap<>();
    db.query(
            "SELECT id, name FROM type_scheme ORDER BY id",
            r ->
                new HostTypeScheme(
                    r.getLong(1), r.getString(2), types.getOrDefault(r.getLong(1), List.of())))
        .forEach(scheme -> schemes.put(scheme.id(), scheme));
    return new All(schemes, ofProject);
  }

  /** An empty database gets one scheme with every issue type. */
  public void seed() {
    db.tx(
        () -> {
          db.insert("type_scheme", Map.of("id", DEFAULT, "name", "Default Issue Type Scheme"));
          fill(DEFAULT, constants.getIssueTypes().stream().map(IssueType::getId).toList());
          version.changed();
        });
  }

  Collection<IssueType> types(Long project) {
    return scheme(project).types().stream()
        .map(constants::getIssueType)
        .filter(Objects::nonNull)
        .toList();
  }

  private HostTypeScheme scheme(Long project) {
    All now = all.get();
    return now.schemes.get(now.ofProject.getOrDefault(project, DEFAULT));
  }

  @Override
  public Collection<IssueType> getIssueTypesForProject(Project project) {
    return types(project.getId());
  }

  @Override
  public HostTypeScheme getConfigScheme(Project project) {
    return scheme(project.getId());
  }

  @Override
  public HostTypeScheme getDefaultIssueTypeScheme() {
    return all.get().schemes.get(DEFAULT);
  }

  @Override
  public boolean isDefaultIssueTypeScheme(FieldConfigScheme configScheme) {
    return configScheme.getId() == DEFAULT;
  }

  @Override
  public List<FieldConfigScheme> getAllSchemes() {
    return List.copyOf(all.get().schemes.values());
  }

  @Override
  public void addOptionToDefault(String optionId) {
    Set<String> types = new LinkedHashSet<>(getDefaultIssueTypeScheme().types());
    if (types.add(optionId)) update(getDefaultIssueTypeScheme(), types);
  }

  @Override
  public FieldConfigScheme create(
      String schemeName, String schemeDescription, List<String> optionIds) {
    long[] id = new long[1];
    db.tx(
        () -> {
          id[0] = db.insert("type_scheme", Map.of("name", schemeName));
          fill(id[0], optionIds);
          version.changed();
        });
    return all.get().schemes.get(id[0]);
  }

  /** What is not named is no longer in it. */
  @Override
  public FieldConfigScheme update(FieldConfigScheme configScheme, Collection<String> optionIds) {
    db.tx(
        () -> {
          db.update("DELETE FROM type_scheme_type WHERE scheme_id = ?", configScheme.getId());
          fill(configScheme.getId(), optionIds);
          version.changed();
        });
    return all.get().schemes.get(configScheme.getId());
  }

  private void fill(long scheme, Collection<String> types) {
    int sequence = 0;
    for (String type : types) {
      if (constants.getIssueType(type) == null)
        throw new IllegalArgumentException("there is no issue type with the id " + type);
      db.insert(
          "type_scheme_type",
          Map.of("scheme_id", scheme, "issue_type_id", type, "seq", sequence++));
    }
  }

  public void use(long project, long scheme) {
    db.tx(
        () -> {
          db.update("DELETE FROM project_type_scheme WHERE project_id = ?", project);
          db.insert(
              "project_type_scheme",
              Map.of("id", project, "project_id", project, "scheme_id", scheme));
          version.changed();
        });
  }
}
