loan() { '@PROGRAM@' "$@"; }
_loan() {
  local IFS=$'\n'
  local line="${COMP_LINE:0:$COMP_POINT}"
  COMPREPLY=($(compgen -W "$('@PROGRAM@' "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -F _loan loan
