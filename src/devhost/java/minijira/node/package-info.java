/**
 * One node: its services, its events, and the order in which it is built.
 *
 * <p>Loaded again for every node, so a static here belongs to one node.
 */
package minijira.node;
