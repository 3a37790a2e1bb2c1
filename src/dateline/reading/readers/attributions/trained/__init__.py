"""The trained part of the attributions reader: how sure a cue is, and where its source and its content end. The rules propose."""
