package minijira.plugin.module;

import java.util.List;
import java.util.Map;

/**
 * A web-resource; key and dependencies are complete, files maps name to path in the jar, in order.
 */
public record WebResource(
    String key,
    List<String> contexts,
    List<String> dependencies,
    Map<String, String> files,
    boolean jsI18n) {}
