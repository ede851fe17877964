package minijira.plugin.ao;

import com.atlassian.activeobjects.external.ActiveObjectsUpgradeTask;
import java.util.List;
import net.java.ao.RawEntity;

/** An ao module: its namespace, entities and upgrade tasks. */
public record AoModule(
    String namespace,
    List<Class<? extends RawEntity<?>>> entities,
    List<ActiveObjectsUpgradeTask> upgradeTasks) {}
