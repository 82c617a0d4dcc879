import '../style/index.css';
