#!/bin/sh
# Makes of the built jar what starts fast. Neither step needs a server.
#   train.sh apart <jar> <folder>   takes the jar apart into the folder: lib/ and groeiruimte.jar
#   train.sh train <folder>         writes down there what a start takes, so that later starts begin with it: an AOT cache
#                                   from JDK 24 on, a class archive before
# Then, in that folder and with the same JDK: java @start.options -jar groeiruimte.jar
set -eu
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

apart() {
  "$java" -Djarmode=tools -jar "$1" extract --force --destination "$2"
  [ "$(basename "$1")" = groeiruimte.jar ] || mv "$2/$(basename "$1")" "$2/groeiruimte.jar"
}

train() {
  cd "$1"
  rm -f groeiruimte.aot groeiruimte.jsa start.options
  version=$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java\.specification\.version = \([0-9]*\).*/\1/p')
  if [ "$version" -ge 24 ]; then
    "$java" -XX:AOTCacheOutput=groeiruimte.aot -Xlog:aot*=error,cds*=error -jar groeiruimte.jar train
    [ -s groeiruimte.aot ]
    echo "-XX:AOTCache=groeiruimte.aot" > start.options
  else
    "$java" -XX:ArchiveClassesAtExit=groeiruimte.jsa -Xlog:cds*=error -jar groeiruimte.jar train
    [ -s groeiruimte.jsa ]
    echo "-XX:SharedArchiveFile=groeiruimte.jsa" > start.options
  fi
}

"$@"
