/** Lists that people page through: their columns and orders, each declared once, and the filters in their address. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform.text"})
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.platform.list;
