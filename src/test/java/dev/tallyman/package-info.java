/// Tests of the whole house: format, architecture, template and event fixtures. Tests of a room
/// stand in its package.
@NullMarked
package dev.tallyman;

import org.jspecify.annotations.NullMarked;
