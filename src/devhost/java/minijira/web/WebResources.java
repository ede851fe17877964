package minijira.web;

import com.atlassian.json.marshal.Jsonable;
import com.atlassian.webresource.api.assembler.RequiredData;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import minijira.node.Components;
import minijira.plugin.PluginModules;
import minijira.plugin.module.WebResource;
import minijira.plugin.place.Places;

/**
 * The web resources one page wants. Pages require contexts and keys while they are made, and the
 * layout writes {@link #tags} into the head at the end.
 */
public final class WebResources implements WebResourceAssembler, RequiredResources, RequiredData {
  private final Set<String> wanted = new LinkedHashSet<>();
  private final Set<String> contexts = new LinkedHashSet<>();
  private final Map<String, String> data = new LinkedHashMap<>();

  /** Those of the current request; outside of a request a set that nobody reads. */
  public static WebResources current() {
    RequestScope scope = RequestScope.current();
    return scope == null ? new WebResources() : scope.resources();
  }

  /** A resource by its complete key. A key that does not exist is refused. */
  public void require(String completeKey) {
    if (!isHosts(completeKey) && module(completeKey) == null)
      throw new IllegalArgumentException("there is no web-resource " + completeKey);
    wanted.add(completeKey);
  }

  /** Every resource that names this context, e.g. atl.general, atl.admin, jira.view.issue. */
  @Override
  public WebResources requireContext(String context) {
    contexts.add(context);
    return this;
  }

  @Override
  public WebResources requireWebResource(String completeKey) {
    require(completeKey);
    return this;
  }

  /** Links and scripts for the head, dependencies first; scripts are deferred. */
  public String tags() {
    Set<WebResource> all = new LinkedHashSet<>();
    wanted.forEach(key -> collect(key, all));
    for (WebResource resource : modules())
      if (resource.contexts().stream().anyMatch(contexts::contains)) collect(resource.key(), all);
    StringBuilder styles = new StringBuilder();
    StringBuilder scripts = new StringBuilder();
    for (WebResource resource : all)
      for (String name : resource.files().keySet()) tag(resource, name, styles, scripts);
    return styles + dataTags() + HostScript.TAG + scripts;
  }

  @Override
  public RequiredResources resources() {
    return this;
  }

  @Override
  public RequiredData data() {
    return this;
  }

  @Override
  public RequiredData requireData(String key, Jsonable content) {
    StringWriter json = new StringWriter();
    try {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return put(key, json.toString());
  }

  @Override
  public RequiredData requireData(String key, Number content) {
    return put(key, Json.string(content));
  }

  @Override
  public RequiredData requireData(String key, String content) {
    return put(key, Json.string(content));
  }

  @Override
  public RequiredData requireData(String key, Boolean content) {
    return put(key, Json.string(content));
  }

  private RequiredData put(String key, String json) {
    data.put(key, json);
    return this;
  }

  private String dataTags() {
    StringBuilder tags = new StringBuilder();
    data.forEach(
        (key, json) ->
            tags.append("<script type=\"application/json\" data-wrm-key=\"")
                .append(Html.escape(key))
                .append("\">")
                .append(json.replace("<", "\\u003c"))
                .append("</script>\n"));
    return tags.toString();
  }

  private static void tag(
      WebResource resource, String name, StringBuilder styles, StringBuilder scripts) {
    if (name.endsWith(".css"))
      styles.append("<link rel=\"stylesheet\" href=\"%s\">\n".formatted(url(resource, name)));
    if (name.endsWith(".js"))
      scripts.append("<script src=\"%s\" defer></script>\n".formatted(url(resource, name)));
  }

  private static String url(WebResource resource, String name) {
    return Html.escape(ResourceFiles.url(resource, name));
  }

  private void collect(String key, Set<WebResource> all) {
    if (isHosts(key)) return;
    WebResource resource = module(key);
    if (resource == null) throw new IllegalArgumentException("there is no web-resource " + key);
    if (all.contains(resource)) return;
    for (String dependency : resource.dependencies()) collect(dependency, all);
    all.add(resource);
  }

  /** What Jira itself brings: given as soon as the page has its look. */
  private static boolean isHosts(String key) {
    return Places.has(Places.Kind.MODULE, key);
  }

  private static WebResource module(String key) {
    for (WebResource resource : modules()) if (resource.key().equals(key)) return resource;
    return null;
  }

  private static List<WebResource> modules() {
    PluginModules modules = Components.find(PluginModules.class);
    return modules == null ? new ArrayList<>() : modules.all(WebResource.class);
  }
}
